class Evil {}
