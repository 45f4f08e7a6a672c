int frontdesk_c_placeholder(void);
