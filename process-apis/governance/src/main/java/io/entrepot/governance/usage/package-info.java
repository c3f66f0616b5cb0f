/** How often whom called what, by day. */
@NullMarked
package io.entrepot.governance.usage;

import org.jspecify.annotations.NullMarked;
