/** Tests of the published language. */
@NullMarked
package io.entrepot.canonical;

import org.jspecify.annotations.NullMarked;
