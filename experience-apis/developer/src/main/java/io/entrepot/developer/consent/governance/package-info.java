/** Consents as the governance API keeps them. */
@NullMarked
package io.entrepot.developer.consent.governance;

import org.jspecify.annotations.NullMarked;
