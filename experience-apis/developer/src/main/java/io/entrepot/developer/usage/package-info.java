/** How often whom called what. */
@NullMarked
package io.entrepot.developer.usage;

import org.jspecify.annotations.NullMarked;
