CREATE DATABASE IF NOT EXISTS bedriftsnett;
CREATE DATABASE IF NOT EXISTS bedriftsnett_test;
CREATE USER IF NOT EXISTS 'bedriftsnett'@'127.0.0.1';
ALTER USER 'bedriftsnett'@'127.0.0.1' IDENTIFIED BY '@DB_PASSWORD@';
GRANT ALL ON `bedriftsnett%`.* TO 'bedriftsnett'@'127.0.0.1';
