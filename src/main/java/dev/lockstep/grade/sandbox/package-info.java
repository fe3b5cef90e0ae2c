/**
 * Where foreign code runs: contained as well as this machine allows, and killed from outside. Which
 * level was reached is found out by trying, and said in each result.
 */
@NullMarked
package dev.lockstep.grade.sandbox;

import org.jspecify.annotations.NullMarked;
