#!/bin/sh
# Runs a job on a Slurm of one node, made for it: slurm.sh FOLDER PORT PORT WORDS-FOR-SBATCH...
# All of it is in the folder. Whoever starts this in a process namespace of its own gets rid of all
# daemons and jobs by its end, however that comes.
set -eu

folder=$1
node=$(uname -n | cut -d. -f1)
mkdir -p "$folder/munge" "$folder/state" "$folder/spool" "$folder/log"
head -c 128 /dev/urandom >"$folder/munge/key"
chmod 400 "$folder/munge/key"
chown -R munge:munge "$folder/munge"

cat >"$folder/slurm.conf" <<END
ClusterName=lockstep
SlurmctldHost=$node(127.0.0.1)
SlurmctldPort=$2
SlurmdPort=$3
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/log/slurmctld.log
SlurmdLogFile=$folder/log/slurmd.log
MailProg=/bin/true
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
ReturnToService=2
# Whatever this machine has, all shards run side by side.
SlurmdParameters=config_overrides
NodeName=$node NodeAddr=127.0.0.1 CPUs=64 RealMemory=65536
PartitionName=all Nodes=$node Default=YES State=UP
END
export SLURM_CONF="$folder/slurm.conf"
shift 3

# Waits until a question is answered with yes.
await() {
  tries=0
  until "$@"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 600 ]; then
      echo "slurm.sh: in vain: $*" >&2
      exit 1
    fi
    sleep 0.1
  done
}

is_idle() {
  sinfo --noheader --format=%t 2>/dev/null | grep -qx idle
}

setpriv --reuid munge --regid munge --clear-groups munged --foreground \
  --key-file="$folder/munge/key" --socket="$folder/munge/socket" --pid-file="$folder/munge/pid" \
  --log-file="$folder/munge/log" --seed-file="$folder/munge/seed" >"$folder/log/munged.log" 2>&1 &
await test -S "$folder/munge/socket"
slurmctld -D >/dev/null 2>&1 &
slurmd -D -N "$node" >/dev/null 2>&1 &
await is_idle
sbatch --wait "$@"
