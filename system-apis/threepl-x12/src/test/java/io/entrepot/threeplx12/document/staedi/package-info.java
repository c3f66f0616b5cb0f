/** Tests of the package of the same name. */
@NullMarked
package io.entrepot.threeplx12.document.staedi;

import org.jspecify.annotations.NullMarked;
