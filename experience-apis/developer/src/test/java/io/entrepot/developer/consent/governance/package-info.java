/** Tests of the client of the governance API. */
@NullMarked
package io.entrepot.developer.consent.governance;

import org.jspecify.annotations.NullMarked;
