/** The experience API of developers and of the governance team. */
@NullMarked
package io.entrepot.developer;

import org.jspecify.annotations.NullMarked;
