/**
 * A machine small enough to read in one sitting, on which every schedule can be tried.
 *
 * <p>Read it in this order:
 *
 * <ol>
 *   <li>{@link dev.lockstep.model.Instruction} and {@link dev.lockstep.model.Program}: what can be
 *       run.
 *   <li>{@link dev.lockstep.model.Registers}, {@link dev.lockstep.model.Cpu}, {@link
 *       dev.lockstep.model.AddressSpace}: the hardware, and {@link dev.lockstep.model.UserMode}:
 *       what a program can do with it alone.
 *   <li>{@link dev.lockstep.model.Transition}: where a thread's state changes, as a table.
 *   <li>{@link dev.lockstep.model.Tcb}, {@link dev.lockstep.model.Pcb}, {@link
 *       dev.lockstep.model.WaitChannel}, {@link dev.lockstep.model.Pipe}, {@link
 *       dev.lockstep.model.Device}, {@link dev.lockstep.model.Gil}: what the kernel keeps records
 *       of, and {@link dev.lockstep.model.Machine}: all of it in one place.
 *   <li>{@link dev.lockstep.model.Dispatcher}: contexts are loaded and saved, and in {@code move},
 *       and nowhere else, states change; {@link dev.lockstep.model.Kernel}: processes are made and
 *       end, and programs ask for things.
 *   <li>{@link dev.lockstep.model.Scheduler} and {@link dev.lockstep.model.Simulation}: one run,
 *       with a clock; its {@link dev.lockstep.model.Trace}, which {@code picture} can draw.
 *   <li>{@link dev.lockstep.model.Explorer}: all runs, without a clock.
 * </ol>
 *
 * <p>A program, the settings of the machine and a schedule give exactly one trace. The machine is
 * sequentially consistent: one instruction is one step, and every CPU sees it at once.
 */
@NullMarked
package dev.lockstep.model;

import org.jspecify.annotations.NullMarked;
