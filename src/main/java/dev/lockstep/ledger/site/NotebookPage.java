package dev.lockstep.ledger.site;

import java.nio.file.Path;

/**
 * The page of a notebook that was not executed yet.
 *
 * @param page what any page needs
 * @param source the notebook
 */
public record NotebookPage(Page page, Path source) {}
