package dev.lockstep.ledger.site;

/**
 * Words in both languages; a page holds both and shows one.
 *
 * @param english in English
 * @param chinese in Chinese
 */
public record Text(String english, String chinese) {}
