/** Tests of drift: how differences are found, classed and mended. */
@NullMarked
package io.entrepot.inventory.drift;

import org.jspecify.annotations.NullMarked;
