/** Signed calls to partners' receivers. */
@NullMarked
package io.entrepot.visibility.delivery.http;

import org.jspecify.annotations.NullMarked;
