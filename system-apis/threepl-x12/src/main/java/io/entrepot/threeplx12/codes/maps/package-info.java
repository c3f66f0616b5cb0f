/** Reads the meaning of codes from the shared code maps. */
@NullMarked
package io.entrepot.threeplx12.codes.maps;

import org.jspecify.annotations.NullMarked;
