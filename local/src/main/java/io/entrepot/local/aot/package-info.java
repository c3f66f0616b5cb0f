/** Unpacks executable jars and speeds up their start with ahead-of-time caches. */
@NullMarked
package io.entrepot.local.aot;

import org.jspecify.annotations.NullMarked;
