/** The consents of consumers to the end of a version. */
@NullMarked
package io.entrepot.governance.consent;

import org.jspecify.annotations.NullMarked;
