/** Tests of the whole service. */
@NullMarked
package io.entrepot.developer;

import org.jspecify.annotations.NullMarked;
