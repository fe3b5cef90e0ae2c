package dev.lockstep.ledger.site;

import gg.jte.Content;

/**
 * Prose in both languages, as HTML.
 *
 * @param english in English
 * @param chinese in Chinese
 */
public record Passage(Content english, Content chinese) {}
