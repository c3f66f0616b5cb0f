/** How much a partner and its applications may call. */
@NullMarked
package io.entrepot.developer.plan;

import org.jspecify.annotations.NullMarked;
