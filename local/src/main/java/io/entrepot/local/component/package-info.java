/** The kinds of parts that the platform is made of. */
@NullMarked
package io.entrepot.local.component;

import org.jspecify.annotations.NullMarked;
