/** Measurements of the whole platform on one machine, printed as a table; never a timed test. */
@NullMarked
package io.entrepot.benchmarks;

import org.jspecify.annotations.NullMarked;
