/** Tests of counting a backend. */
@NullMarked
package io.entrepot.foundation.usage.backend;

import org.jspecify.annotations.NullMarked;
