/** Judges and writes X12 with StAEDI and our own schemas. */
@NullMarked
package io.entrepot.threeplx12.document.staedi;

import org.jspecify.annotations.NullMarked;
