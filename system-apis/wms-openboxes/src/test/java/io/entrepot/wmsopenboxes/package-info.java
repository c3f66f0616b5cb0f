/** Tests of the service as a whole and what they share. */
@NullMarked
package io.entrepot.wmsopenboxes;

import org.jspecify.annotations.NullMarked;
