/** Rules that every API document keeps, as data in the form that Spectral reads too. */
@NullMarked
package io.entrepot.foundation.contracts.lint;

import org.jspecify.annotations.NullMarked;
