/** Counter-examples: what the rules of architecture must find. Nothing here runs. */
package wrong;
