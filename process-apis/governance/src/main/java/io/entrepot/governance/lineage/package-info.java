/** How often which operation of a backend was called, and from which operation and for which consumer of ours. */
@NullMarked
package io.entrepot.governance.lineage;

import org.jspecify.annotations.NullMarked;
