/**
 * The report for people: a small site of static pages in English and Chinese, which needs no
 * network and no server. It knows the ledger; of the ledger only the listener knows it.
 */
@NullMarked
package dev.lockstep.ledger.site;

import org.jspecify.annotations.NullMarked;
