/** The published versions and who calls them. */
@NullMarked
package io.entrepot.developer.version;

import org.jspecify.annotations.NullMarked;
