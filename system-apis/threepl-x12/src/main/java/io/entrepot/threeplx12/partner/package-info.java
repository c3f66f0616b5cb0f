/** Knows the third-party warehouses, by which names they go in X12 and whose clock they write. */
@NullMarked
package io.entrepot.threeplx12.partner;

import org.jspecify.annotations.NullMarked;
