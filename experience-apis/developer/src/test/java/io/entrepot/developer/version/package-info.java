/** Tests of the versions that end. */
@NullMarked
package io.entrepot.developer.version;

import org.jspecify.annotations.NullMarked;
