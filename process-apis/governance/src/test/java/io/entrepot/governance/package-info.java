/** Tests of the whole service. */
@NullMarked
package io.entrepot.governance;

import org.jspecify.annotations.NullMarked;
