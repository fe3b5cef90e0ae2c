/**
 * A manager: a process that holds objects for others.
 *
 * <p>Start with {@link dev.lockstep.reference.manager.ServerManager} (what the caller holds), go on
 * with {@link dev.lockstep.reference.manager.ManagerServer} (its server) and {@link
 * dev.lockstep.reference.manager.ManagerConnection} (how a {@link
 * dev.lockstep.reference.manager.RemoteCall} gets there), and see in {@link
 * dev.lockstep.reference.manager.RemoteObject} what is behind a proxy. {@link
 * dev.lockstep.reference.manager.RemoteLock} and {@link dev.lockstep.reference.manager.RemoteQueue}
 * are proxies of what the server has as {@link dev.lockstep.reference.manager.LocalLock} and {@link
 * dev.lockstep.reference.manager.LocalQueue}; {@link dev.lockstep.reference.manager.RemoteList} and
 * {@link dev.lockstep.reference.manager.RemoteMap} are those of collections.
 */
@NullMarked
package dev.lockstep.reference.manager;

import org.jspecify.annotations.NullMarked;
