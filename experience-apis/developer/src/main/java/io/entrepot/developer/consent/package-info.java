/** Consents of partners to the end of a version. */
@NullMarked
package io.entrepot.developer.consent;

import org.jspecify.annotations.NullMarked;
