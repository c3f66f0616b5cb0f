/** What a backend's new version breaks in what we use, and which operations, partners and owners that reaches. */
@NullMarked
package io.entrepot.foundation.impact;

import org.jspecify.annotations.NullMarked;
