/** What a carrier network tells of a parcel, and what that means in the language of the platform. */
@NullMarked
package io.entrepot.carriereasypost.scan;

import org.jspecify.annotations.NullMarked;
