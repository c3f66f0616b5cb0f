/** Tests of the client of OpenBoxes against the stand-in. */
@NullMarked
package io.entrepot.wmsopenboxes.backend.openboxes;

import org.jspecify.annotations.NullMarked;
