/** Releases of backends: what they break in what we use, whom that reaches, and what is planned. */
@NullMarked
package io.entrepot.governance.release;

import org.jspecify.annotations.NullMarked;
