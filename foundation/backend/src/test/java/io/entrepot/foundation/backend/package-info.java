/** Tests of fault classes and the call budget. */
@NullMarked
package io.entrepot.foundation.backend;

import org.jspecify.annotations.NullMarked;
