/** Keeps what the warehouse system told and nobody here could understand, for a person to look at. */
@NullMarked
package io.entrepot.wmsshiphero.cases;

import org.jspecify.annotations.NullMarked;
