/**
 * The ledger: what the chapters of {@code spec/} claim, what the witnesses of a test run said about
 * it, and the reports that join the two.
 */
@NullMarked
package dev.lockstep.ledger;

import org.jspecify.annotations.NullMarked;
