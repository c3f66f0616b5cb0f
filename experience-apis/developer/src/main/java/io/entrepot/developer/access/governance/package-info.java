/** Access requests as the governance API keeps them. */
@NullMarked
package io.entrepot.developer.access.governance;

import org.jspecify.annotations.NullMarked;
