package dev.lockstep.ledger;

import dev.lockstep.witness.Witness;
import java.util.Optional;

/**
 * What a claim asks for before it counts as proved: one witness.
 *
 * @param witness who has to testify
 * @param note what that witness looks at
 */
public record Duty(Witness witness, Optional<String> note) {}
