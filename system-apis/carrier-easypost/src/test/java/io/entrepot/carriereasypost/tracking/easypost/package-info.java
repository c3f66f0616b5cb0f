/** The adapter of EasyPost against a stub. */
@NullMarked
package io.entrepot.carriereasypost.tracking.easypost;

import org.jspecify.annotations.NullMarked;
