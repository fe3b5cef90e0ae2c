/**
 * Pipes of the kernel, and connections over them.
 *
 * <p>Start with {@link dev.lockstep.reference.pipe.PipeConnection} (what the caller holds) and its
 * two directions, {@link dev.lockstep.reference.pipe.Incoming} and {@link
 * dev.lockstep.reference.pipe.Outgoing}, which are each a {@link dev.lockstep.reference.pipe.Line};
 * a line uses an end of a {@link dev.lockstep.reference.pipe.KernelPipe}, which is a {@link
 * dev.lockstep.reference.pipe.PipeEnd}: a {@link dev.lockstep.reference.pipe.PipeReader} or a
 * {@link dev.lockstep.reference.pipe.PipeWriter}. There are two kinds of these: {@link
 * dev.lockstep.reference.pipe.NativePipes} with {@link dev.lockstep.reference.pipe.NativeReader},
 * {@link dev.lockstep.reference.pipe.NativeWriter} and {@link
 * dev.lockstep.reference.pipe.NativeFile} make each {@link dev.lockstep.reference.pipe.SystemCall}
 * themselves; {@link dev.lockstep.reference.pipe.PortablePipes} with {@link
 * dev.lockstep.reference.pipe.PortableReader} and {@link
 * dev.lockstep.reference.pipe.PortableWriter} use nothing but Java.
 */
@NullMarked
package dev.lockstep.reference.pipe;

import org.jspecify.annotations.NullMarked;
