/**
 * What a cell of a notebook shows: a claim and its trial, and pictures. {@link
 * dev.lockstep.notebook.Cell} is all that a notebook imports. Nothing here knows a kernel; in plain
 * Java everything is text.
 */
@NullMarked
package dev.lockstep.notebook;

import org.jspecify.annotations.NullMarked;
