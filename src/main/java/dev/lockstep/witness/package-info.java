/**
 * Who can say something about a claim, and how strong it is: the kinds of witness, the evidence
 * they give, and the engines behind them.
 */
@NullMarked
package dev.lockstep.witness;

import org.jspecify.annotations.NullMarked;
