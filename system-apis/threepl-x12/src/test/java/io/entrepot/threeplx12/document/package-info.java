/** Tests of the package of the same name. */
@NullMarked
package io.entrepot.threeplx12.document;

import org.jspecify.annotations.NullMarked;
