/** Tests of the whole service. */
@NullMarked
package io.entrepot.threeplx12;

import org.jspecify.annotations.NullMarked;
